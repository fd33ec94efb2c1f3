import Handlebars from 'handlebars'
import { DomainError } from '#shared/domain/failure.ts'
import type { TemplateSource } from './fill-template.ts'

/** What a template may cost. Lists can have thousands of lines, so loops within loops are what makes a page without end. */
export const templateLimits = { characters: 200_000, nodes: 20_000, depth: 20, loopsWithinLoops: 3, stepsUp: 3 } as const

const blocks: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with'])
const loopNames: ReadonlySet<string> = new Set(['first', 'last', 'index'])
/** Names that lead out of the view in JavaScript; they are unknown to it anyway, and are refused before anything runs. */
const forbiddenSteps: ReadonlySet<string> = new Set(['constructor', '__proto__', 'prototype', '__defineGetter__', '__defineSetter__', '__lookupGetter__', '__lookupSetter__'])

/** A template from anywhere is data: only the nodes that docs/templates.md names may stand in it. Throws `template-broken` with its line. */
export function checkTemplate(template: TemplateSource, partials: ReadonlySet<string>): void {
  const refuse = (detail: string, line: number | null = null): never => { throw new DomainError({ code: 'template-broken', file: template.file, line, detail }) }
  if (template.source.length > templateLimits.characters) refuse(`longer than ${templateLimits.characters} characters`)
  const walk = { partials, refuse, nodes: 0 }
  walkProgram(parsed(template, refuse), walk, 0, 0)
}

type Refuse = (detail: string, line?: number | null) => never
type Walk = { readonly partials: ReadonlySet<string>; readonly refuse: Refuse; nodes: number }

function parsed(template: TemplateSource, refuse: Refuse): hbs.AST.Program {
  try {
    return Handlebars.parse(template.source)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return refuse(message.split('\n', 1)[0] ?? '', Number(/line (\d+)/.exec(message)?.[1] ?? NaN) || null)
  }
}

function walkProgram(program: hbs.AST.Program | undefined, walk: Walk, depth: number, loops: number): void {
  if (!program) return
  if (depth > templateLimits.depth) walk.refuse(`nested deeper than ${templateLimits.depth}`, program.body[0]?.loc.start.line ?? null)
  if ((program.blockParams?.length ?? 0) > 0) walk.refuse('“as |name|” is not allowed', program.body[0]?.loc.start.line ?? null)
  for (const node of program.body) walkNode(node, walk, depth, loops)
}

function walkNode(node: hbs.AST.Statement, walk: Walk, depth: number, loops: number): void {
  const line = node.loc.start.line
  walk.nodes += 1
  if (walk.nodes > templateLimits.nodes) walk.refuse(`more than ${templateLimits.nodes} parts`, line)
  switch (node.type) {
    case 'ContentStatement': case 'CommentStatement': return
    case 'MustacheStatement': return checkMustache(node as hbs.AST.MustacheStatement, walk, line)
    case 'PartialStatement': return checkPartial(node as hbs.AST.PartialStatement, walk, line)
    case 'BlockStatement': return walkBlock(node as hbs.AST.BlockStatement, walk, depth, loops)
    default: return walk.refuse(`${node.type} is not allowed`, line)
  }
}

function walkBlock(block: hbs.AST.BlockStatement, walk: Walk, depth: number, loops: number): void {
  const line = block.loc.start.line
  const name = block.path.original
  const [subject, ...more] = block.params
  if (typeof name !== 'string' || !blocks.has(name)) walk.refuse(`{{#${String(name)}}} is not allowed; there are if, unless, each and with`, line)
  if (subject === undefined || more.length > 0 || block.hash !== undefined) walk.refuse(`{{#${String(name)}}} takes one name and nothing else`, line)
  checkPath(subject, walk, line)
  const inner = name === 'each' ? loops + 1 : loops
  if (inner > templateLimits.loopsWithinLoops) walk.refuse(`more than ${templateLimits.loopsWithinLoops} loops within each other`, line)
  walkProgram(block.program, walk, depth + 1, inner)
  walkProgram(block.inverse, walk, depth + 1, loops)
}

function checkMustache(node: hbs.AST.MustacheStatement, walk: Walk, line: number): void {
  if (node.params.length > 0 || node.hash !== undefined) walk.refuse('a name takes nothing beside it', line)
  checkPath(node.path, walk, line)
}

function checkPartial(node: hbs.AST.PartialStatement, walk: Walk, line: number): void {
  const name = node.name.type === 'PathExpression' ? (node.name as hbs.AST.PathExpression).original : null
  if (name === null || node.params.length > 0 || node.hash !== undefined) walk.refuse('{{> name}} takes one fixed name', line)
  else if (!walk.partials.has(name)) walk.refuse(`there is no piece named ${name}`, line)
}

function checkPath(expression: hbs.AST.Expression | undefined, walk: Walk, line: number): void {
  if (expression?.type !== 'PathExpression') return walk.refuse('only names of the view may stand here', line)
  const path = expression as hbs.AST.PathExpression
  if (path.depth > templateLimits.stepsUp) walk.refuse(`more than ${templateLimits.stepsUp} steps up`, line)
  for (const step of path.parts) {
    if (typeof step !== 'string') walk.refuse('only names of the view may stand here', line)
    else if (forbiddenSteps.has(step)) walk.refuse(`${step} is not a name of the view`, line)
  }
  if (path.data && !(path.parts.length === 1 && loopNames.has(path.parts[0] ?? ''))) walk.refuse(`@${path.parts.join('.')} is not allowed; there are @first, @last and @index`, line)
}
