import { spawn } from 'node:child_process'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ByteSource } from '#shared/pdf/byte-source.ts'
import { passingWindowsOf } from '#shared/pdf/pictures/read-windows.ts'
import { intakeLimits } from './intake-limits.ts'
import { openSlots } from '#shared/lib/slots.ts'

/** How ffmpeg calls the formats; only these are tried, and none is guessed: a playlist would have it open other files. */
const formats: Readonly<Record<string, string>> = {
  'video/mp4': 'mov', 'video/quicktime': 'mov', 'video/x-m4v': 'mov', 'video/3gpp': 'mov', 'video/3gpp2': 'mov',
  'video/webm': 'matroska', 'video/matroska': 'matroska', 'video/x-matroska': 'matroska', 'video/vnd.avi': 'avi'
}

export const mayHaveStill = (kind: string): boolean => kind in formats

export type Still = { readonly jpeg: Uint8Array; readonly atSeconds: number }

/** One at a time: a decoder of large frames takes hundreds of megabytes. */
const alone = openSlots(1)

/**
 * One frame of a video as a JPEG, from `atSeconds`, or from its beginning where it is shorter than it says; null where none can be had
 * within the limits. The program sees a copy of the bytes under a name of ours, and nothing else.
 */
export const videoStill = (ffmpeg: string, source: ByteSource, kind: string, atSeconds: number, limitSeconds: number = intakeLimits.ffmpegSeconds): Promise<Still | null> => alone(async () => {
  const format = formats[kind]
  if (format === undefined) return null
  const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-video-'))
  const until = performance.now() + limitSeconds * 1_000
  try {
    const path = await copyOf(source, folder)
    for (const at of new Set([atSeconds, 0])) {
      const jpeg = await runFfmpeg(ffmpeg, argumentsFor(path, format, at), until - performance.now())
      if (jpeg !== null) return { jpeg, atSeconds: at }
    }
    return null
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

async function copyOf(source: ByteSource, folder: string): Promise<string> {
  const path = join(folder, 'video')
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const window of passingWindowsOf(source)) await handle.writeFile(window)
  } finally {
    await handle.close()
  }
  return path
}

const side = intakeLimits.stillSidePx

/** Source: ffmpeg(1), ffmpeg-protocols(1), ffmpeg-formats(1). */
const argumentsFor = (path: string, format: string, atSeconds: number): readonly string[] => [
  '-nostdin', '-hide_banner', '-loglevel', 'error', '-threads', '1', '-protocol_whitelist', 'file', '-f', format, '-max_pixels', String(intakeLimits.mostPixels),
  '-ss', String(atSeconds), '-i', `file:${path}`, '-map', '0:v:0', '-frames:v', '1', '-an', '-sn', '-dn', '-map_metadata', '-1',
  '-vf', `scale=w='min(${side},iw)':h='min(${side},ih)':force_original_aspect_ratio=decrease:force_divisible_by=2`,
  '-threads', '1', '-c:v', 'mjpeg', '-q:v', '2', '-pix_fmt', 'yuvj420p', '-flags', '+bitexact', '-protocol_whitelist', 'pipe', '-f', 'image2pipe', 'pipe:1'
]

/** What the program writes, or null when it fails, writes too much, or takes longer than it may. */
async function runFfmpeg(ffmpeg: string, args: readonly string[], limitMs: number): Promise<Uint8Array | null> {
  if (limitMs < 1) return null
  const child = spawn(ffmpeg, args, { stdio: ['ignore', 'pipe', 'ignore'], shell: false, windowsHide: true, timeout: Math.ceil(limitMs), killSignal: 'SIGKILL', env: ownEnvironment() })
  const pieces: Buffer[] = []
  let sizeBytes = 0
  child.stdout.on('data', (piece: Buffer) => {
    sizeBytes += piece.length
    if (sizeBytes > intakeLimits.stillBytes) child.kill('SIGKILL')
    else pieces.push(piece)
  })
  const isDone = await new Promise<boolean>((resolve) => {
    child.on('error', () => { resolve(false) })
    child.on('close', (code) => { resolve(code === 0) })
  })
  return isDone && sizeBytes > 0 ? new Uint8Array(Buffer.concat(pieces)) : null
}

/** Nothing that tells the program to write reports or to look elsewhere. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env
  return SystemRoot === undefined ? {} : { SystemRoot }
}
