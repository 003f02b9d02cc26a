/** The form of a plan: what is typed, and the inputs of the commands that it makes. */
import type {
  CompoundingKind,
  EntryRuleKind,
  IndexationInput,
  PeriodKind,
  PlanVersionView,
  PreviewPlanInput,
  SavePlanInput,
} from '$ipc/generated'
import { numberOrNull, orNull } from '$lib/input'

/** How often; the text is `contributions-period-<kind>`. */
export const PERIODS: readonly PeriodKind[] = ['monthly', 'quarterly', 'half_yearly', 'yearly']

/** What those who join late owe of the past; the text is `contributions-entry-<kind>`. */
export const ENTRY_RULES: readonly EntryRuleKind[] = ['catch_up', 'catch_up_over', 'from_next']

/** Where the money goes; the text is `contributions-destination-<kind>`. */
export const DESTINATIONS = [
  'member_advance',
  'current',
  'working_fund',
  'reserve',
  'works',
  'common_purse',
] as const

/** How amounts grow; `kept` is a series or a table that this form leaves as it is. */
export type Growth = 'none' | 'fixed' | 'kept'

/** What is typed about a plan. */
export interface PlanTyped {
  /** The draft that is changed; none for a new version. */
  version: number | null
  /** The draft as it was read: another window may change it meanwhile. */
  row_version: number | null
  effective_from: string
  base_amount: string
  period: PeriodKind
  first_due: string
  instalments: string
  growth: Growth
  rate: string
  compounding: CompoundingKind
  risk_premium: string
  entry_rule: EntryRuleKind
  catch_up_over: string
  grace_days: string
  destination: string
  cut_offs: string[]
  kept: IndexationInput | null
}

/** An empty form: twelve months, the same amount throughout. */
export function newPlan(): PlanTyped {
  return {
    version: null,
    row_version: null,
    effective_from: '',
    base_amount: '',
    period: 'monthly',
    first_due: '',
    instalments: '12',
    growth: 'none',
    rate: '',
    compounding: 'compound',
    risk_premium: '',
    entry_rule: 'catch_up',
    catch_up_over: '',
    grace_days: '10',
    destination: 'member_advance',
    cut_offs: [],
    kept: null,
  }
}

/** Fills the form from a version: to change a draft, or to prepare the version after it. */
export function typedPlan(plan: PlanVersionView, asNew: boolean): PlanTyped {
  const { kind, rate, compounding } = plan.indexation
  const growth = kind === 'none' || kind === 'fixed' ? kind : 'kept'
  return {
    version: asNew ? null : plan.version,
    row_version: asNew ? null : plan.row_version,
    effective_from: asNew ? '' : plan.effective_from,
    base_amount: plan.base_amount,
    period: plan.period,
    first_due: asNew ? '' : plan.first_due,
    instalments: String(plan.instalments),
    growth,
    rate: rate ?? '',
    compounding: compounding ?? 'compound',
    risk_premium: plan.risk_premium ?? '',
    entry_rule: plan.entry_rule,
    catch_up_over: plan.catch_up_over === null ? '' : String(plan.catch_up_over),
    grace_days: String(plan.grace_days),
    destination: plan.destination,
    cut_offs: asNew ? [] : plan.cut_offs,
    kept: growth === 'kept' ? plan.indexation : null,
  }
}

/** Makes how amounts grow, as the commands take it. */
export function indexationOf(typed: PlanTyped): IndexationInput {
  if (typed.growth === 'kept' && typed.kept !== null) return typed.kept
  if (typed.growth === 'fixed') {
    return { kind: 'fixed', rate: orNull(typed.rate), compounding: typed.compounding, values: null }
  }
  return { kind: 'none', rate: null, compounding: null, values: null }
}

/** Makes the input of the preview; none while something that it needs is missing. */
export function previewInput(
  typed: PlanTyped,
  startedOn: string,
  joinedOn: string,
): PreviewPlanInput | null {
  const instalments = numberOrNull(typed.instalments)
  const lacks = typed.base_amount === '' || typed.first_due === '' || instalments === null
  if (lacks || (typed.growth === 'fixed' && typed.rate === '')) return null
  return {
    base_amount: typed.base_amount,
    period: typed.period,
    first_due: typed.first_due,
    instalments,
    indexation: indexationOf(typed),
    risk_premium: orNull(typed.risk_premium),
    started_on: joinedOn === '' ? null : startedOn,
    joined_on: orNull(joinedOn),
  }
}

/** Makes the input that saves the draft. */
export function saveInput(typed: PlanTyped): SavePlanInput {
  return {
    version: typed.version,
    row_version: typed.row_version,
    effective_from: typed.effective_from === '' ? typed.first_due : typed.effective_from,
    base_amount: typed.base_amount,
    period: typed.period,
    first_due: typed.first_due,
    instalments: Number(typed.instalments),
    indexation: indexationOf(typed),
    risk_premium: orNull(typed.risk_premium),
    entry_rule: typed.entry_rule,
    catch_up_over: typed.entry_rule === 'catch_up_over' ? numberOrNull(typed.catch_up_over) : null,
    grace_days: numberOrNull(typed.grace_days),
    destination: typed.destination,
    cut_offs: typed.cut_offs,
  }
}

/** The version in force is the newest one that is validated and has begun. */
export function planInForce(
  versions: readonly PlanVersionView[],
  today: string,
): PlanVersionView | undefined {
  return versions.find((plan) => plan.state === 'VALIDATED' && plan.effective_from <= today)
}

/** Finds the version that is shown: the one asked for, else the one in force, else the newest. */
export function shownPlan(
  versions: readonly PlanVersionView[],
  asked: string | undefined,
  today: string,
): PlanVersionView | undefined {
  return (
    versions.find((plan) => String(plan.version) === asked) ??
    planInForce(versions, today) ??
    versions[0]
  )
}

/** The day the plan's first version began, from which the risk premium counts its years. */
export function planStart(versions: readonly PlanVersionView[], typed: PlanTyped): string {
  return versions.at(-1)?.effective_from ?? (typed.effective_from || typed.first_due)
}
