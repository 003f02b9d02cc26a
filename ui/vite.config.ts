import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [svelte()],
  resolve: {
    alias: {
      $lib: here('./src/lib'),
      $ipc: here('./src/ipc'),
      $shared: here('./src/components/shared'),
      $app: here('./src/app'),
    },
    // Component tests run the browser's build of Svelte, not its server's.
    ...(process.env['VITEST'] === undefined ? {} : { conditions: ['browser'] }),
  },
  server: { port: 5173, strictPort: true, fs: { allow: [here('..')] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // WebKitGTK 2.50, Edge and Safari of the last two years.
    target: ['es2022', 'safari17'],
    // The Content-Security-Policy allows fonts and scripts from the program itself only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  test: {
    restoreMocks: true,
    // A limit for what hangs: the tests share two cores with the compiler.
    testTimeout: 60_000,
    // What needs a page says so in its name; making one for each of the others takes longer than
    // they do.
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          environment: 'node',
          isolate: false,
          setupFiles: [here('./src/rules.test-env.ts')],
          include: ['src/**/*.test.ts'],
          exclude: ['src/**/*.window.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          environment: 'jsdom',
          isolate: false,
          setupFiles: [here('./src/window.test-env.ts')],
          include: ['src/**/*.window.test.ts'],
          exclude: ['src/App.window.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          // What a start does once: its modules are its own.
          name: 'start',
          environment: 'jsdom',
          setupFiles: [here('./src/window.test-env.ts')],
          include: ['src/App.window.test.ts'],
        },
      },
    ],
  },
})
