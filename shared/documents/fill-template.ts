import Handlebars from 'handlebars'
import { DomainError } from '#shared/domain/failure.ts'

/** A template, its name for messages, and the partials that it may use. */
export type TemplateSource = { readonly file: string; readonly source: string }

/** Fills templates with sealed views; strict, so that a misspelt field is told and not printed as nothing. */
export function templateFiller(partials: ReadonlyMap<string, TemplateSource>): (template: TemplateSource, view: unknown) => string {
  const handlebars = Handlebars.create()
  for (const name of Object.keys(handlebars.helpers)) if (!allowedHelpers.has(name)) handlebars.unregisterHelper(name)
  for (const [name, partial] of partials) handlebars.registerPartial(name, partial.source)
  return (template, view) => {
    try {
      const fill = handlebars.compile(template.source, { strict: true, noEscape: true, knownHelpersOnly: true, knownHelpers: { lookup: false, log: false }, preventIndent: true })
      return fill(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false })
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
