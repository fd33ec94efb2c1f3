import Handlebars from 'handlebars'
import { DomainError } from '#shared/domain/failure.ts'
import { remember } from '#shared/lib/remember.ts'

/** A template, its name for messages, and the partials that it may use. */
export type TemplateSource = { readonly file: string; readonly source: string }

export type Filler = (template: TemplateSource, view: unknown) => string

/** Compiling costs far more than filling: what was compiled is kept for the next paper from the same sources. */
const mostKept = 4
const kept: { readonly partials: ReadonlyMap<string, string>; readonly fill: Filler }[] = []

/** Fills templates with sealed views; strict, so that a misspelt field is told and not printed as nothing. */
export function templateFiller(partials: ReadonlyMap<string, TemplateSource>): Filler {
  const known = kept.find((one) => isSame(one.partials, partials))
  if (known !== undefined) return known.fill
  const fill = newFiller(partials)
  kept.push({ partials: new Map([...partials].map(([name, { source }]) => [name, source])), fill })
  if (kept.length > mostKept) kept.shift()
  return fill
}

const isSame = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, TemplateSource>): boolean =>
  before.size === now.size && [...now].every(([name, { source }]) => before.get(name) === source)

function newFiller(partials: ReadonlyMap<string, TemplateSource>): Filler {
  const handlebars = Handlebars.create()
  for (const name of Object.keys(handlebars.helpers)) if (!allowedHelpers.has(name)) handlebars.unregisterHelper(name)
  for (const [name, partial] of partials) handlebars.registerPartial(name, partial.source)
  const compiled = remember((source) => handlebars.compile(source, { strict: true, noEscape: true, knownHelpersOnly: true, knownHelpers: { lookup: false, log: false }, preventIndent: true }), 500)
  return (template, view) => {
    try {
      return compiled(template.source)(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false })
    } catch (error) {
      throw new DomainError({ code: 'template-broken', file: template.file, line: lineOf(error), detail: error instanceof Error ? firstLine(error.message) : String(error) })
    }
  }
}

/** Loops and conditions only: whatever is to be decided is decided in TypeScript. */
const allowedHelpers: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with', 'helperMissing', 'blockHelperMissing'])

function lineOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null
  const named = Reflect.get(error, 'lineNumber')
  if (typeof named === 'number') return named
  const told = error instanceof Error ? /line (\d+)/.exec(error.message)?.[1] : undefined
  return told === undefined ? null : Number(told)
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? ''
