import libheif from 'libheif-js/wasm-bundle.js'
import type { HeifImage } from 'libheif-js/wasm-bundle.js'
import { answerTasks } from '#electron/threads/answer-tasks.ts'
import type { HeifPicture, HeifResult, HeifTask } from './heif-task.ts'

answerTasks(run, samplesOf)

/** Handed over, not copied. */
function samplesOf(result: HeifResult): readonly ArrayBuffer[] {
  return typeof result === 'object' && 'samples' in result && result.samples.buffer instanceof ArrayBuffer ? [result.samples.buffer] : []
}

async function run(task: HeifTask): Promise<HeifResult> {
  await libheif.ready
  const decoder = new libheif.HeifDecoder()
  const images = decoder.decode(task.bytes)
  try {
    const ordered = images.toSorted((a, b) => Number(b.is_primary()) - Number(a.is_primary()))
    const image = ordered[task.picture]
    if (image === undefined) return images.length === 0 ? 'unsupported' : 'damaged'
    const [widthPx, heightPx] = [image.get_width(), image.get_height()]
    if (task.kind === 'head') return { widthPx, heightPx, frames: images.length }
    return widthPx * heightPx > task.mostPixels ? 'too-many-pixels' : await draw(image, widthPx, heightPx)
  } finally {
    for (const image of images) image.free()
  }
}

async function draw(image: HeifImage, widthPx: number, heightPx: number): Promise<HeifPicture | 'damaged'> {
  const samples = new Uint8ClampedArray(widthPx * heightPx * 4)
  const drawn = await new Promise<unknown>((resolve) => { image.display({ data: samples, width: widthPx, height: heightPx }, resolve) })
  return drawn === null ? 'damaged' : { widthPx, heightPx, ...withoutOpaque(samples) }
}

/** In place where every pixel is opaque, as in all that cameras make. */
function withoutOpaque(rgba: Uint8ClampedArray<ArrayBuffer>): Pick<HeifPicture, 'channels' | 'samples'> {
  const samples = new Uint8Array(rgba.buffer)
  for (let at = 3; at < samples.length; at += 4) if (samples[at] !== 255) return { channels: 4, samples }
  for (let from = 0, to = 0; from < samples.length; from += 4, to += 3) samples.copyWithin(to, from, from + 3)
  return { channels: 3, samples: samples.slice(0, (samples.length / 4) * 3) }
}
