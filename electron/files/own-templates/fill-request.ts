import type { TemplateSource } from '#shared/documents/fill-template.ts'
import type { Failure } from '#shared/domain/failure.ts'

/** What the thread is given: nothing but texts. `view` is sealed. */
export type FillRequest = { readonly partials: readonly (readonly [string, TemplateSource])[]; readonly template: TemplateSource; readonly view: unknown }
export type FillAnswer = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly failure: Failure }

/** A page of a template from anywhere: characters of its text, time to fill it, memory of its thread. */
export const fillLimits = { characters: 4_000_000, seconds: 10, memoryMb: 256 } as const
