import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

type Call = (...values: readonly number[]) => number
type Subsetter = { readonly memory: WebAssembly.Memory; readonly call: (name: string, ...values: readonly number[]) => number }

function openSubsetter(): Subsetter {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)))
  const { memory } = exports
  if (!(memory instanceof WebAssembly.Memory)) throw new TypeError('The subsetter exports no memory')
  const call = (name: string, ...values: readonly number[]): number => {
    const found = exports[name]
    if (typeof found !== 'function') throw new TypeError(`The subsetter has no ${name}`)
    return (found as Call)(...values)
  }
  call('_initialize')
  return { memory, call }
}

/** The font with only the characters of `text`; glyph numbers are new. */
export function subsetFont(fontBytes: Uint8Array, text: string): Uint8Array {
  const { memory, call } = openSubsetter()
  const address = call('malloc', fontBytes.length)
  new Uint8Array(memory.buffer).set(fontBytes, address)
  const readOnly = 1
  const face = call('hb_face_create', call('hb_blob_create', address, fontBytes.length, readOnly, 0, 0), 0)
  const input = call('hb_subset_input_create_or_fail')
  const characters = call('hb_subset_input_unicode_set', input)
  for (const character of text) call('hb_set_add', characters, character.codePointAt(0) ?? 0)
  const small = call('hb_subset_or_fail', face, input)
  if (small === 0) throw new TypeError('The font cannot be subset')
  const blob = call('hb_face_reference_blob', small)
  const start = call('hb_blob_get_data', blob, 0)
  return new Uint8Array(memory.buffer).slice(start, start + call('hb_blob_get_length', blob))
}
