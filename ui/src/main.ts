/** Starts the window: its look first, then the page. */
import './fonts.css'
import './tokens.css'
import './base.css'
import { mount } from 'svelte'
import App from './App.svelte'
import { apply } from '$app/look.svelte'
import { language } from '$lib/language.svelte'

apply()
document.documentElement.lang = language()

const target = document.getElementById('app')
if (target === null) throw new Error('BUG: index.html has an element #app')
mount(App, { target })
