import type { z } from 'zod'
import type { Failure } from '#shared/domain/failure.ts'

/** One call of the window: the channel it travels on, the schema its input must fit, the type of its answer. */
export type Call<Input, Output> = { readonly channel: string; readonly input: z.ZodType<Input>; readonly output?: Output }

export const call = <Input, Output>(channel: string, input: z.ZodType<Input>): Call<Input, Output> => ({ channel, input })

export type InputOf<C> = C extends { readonly input: z.ZodType<infer Input> } ? Input : never
export type OutputOf<C> = C extends { readonly output?: infer Output } ? Exclude<Output, undefined> : never

/** What crosses the border: an expected failure comes back as data, since a thrown error would arrive as its message only. */
export type Reply<Output> = { readonly ok: true; readonly value: Output } | { readonly ok: false; readonly failure: Failure }
