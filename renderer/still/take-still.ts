type Wish = { readonly atSeconds: number; readonly sidePx: number; readonly mostPixels: number }
type Refusal = { readonly kind: 'none'; readonly reason: 'not-decodable' | 'still-failed' | 'too-large' }
type Still = { readonly kind: 'taken'; readonly jpeg: string; readonly atSeconds: number; readonly durationSeconds: number | null; readonly widthPx: number; readonly heightPx: number }

/** Draws one frame of the video that is served beside this page; nobody sees or hears it. */
async function takeStill({ atSeconds, sidePx, mostPixels }: Wish): Promise<Still | Refusal> {
  const video = document.createElement('video')
  video.muted = true
  video.preload = 'auto'
  if (!(await comes(video, 'loadeddata', () => { video.src = 'video' }))) return { kind: 'none', reason: 'not-decodable' }
  const { videoWidth: widthPx, videoHeight: heightPx, duration } = video
  // Of a video whose picture cannot be decoded the sound may be played all the same.
  if (widthPx === 0 || heightPx === 0) return { kind: 'none', reason: 'not-decodable' }
  if (widthPx * heightPx > mostPixels) return { kind: 'none', reason: 'too-large' }
  const durationSeconds = Number.isFinite(duration) && duration > 0 ? Math.round(duration * 1_000) / 1_000 : null
  if (!(await comes(video, 'seeked', () => { video.currentTime = Math.min(atSeconds, durationSeconds ?? atSeconds) }))) return { kind: 'none', reason: 'still-failed' }
  const jpeg = drawn(video, Math.min(1, sidePx / Math.max(widthPx, heightPx)))
  return jpeg === null ? { kind: 'none', reason: 'still-failed' } : { kind: 'taken', jpeg, atSeconds: Math.round(video.currentTime * 10) / 10, durationSeconds, widthPx, heightPx }
}

/** Whether the event comes after `start`, and no error before it. */
const comes = (video: HTMLVideoElement, event: 'loadeddata' | 'seeked', start: () => void): Promise<boolean> => new Promise((done) => {
  video.addEventListener(event, () => { done(true) }, { once: true })
  video.addEventListener('error', () => { done(false) }, { once: true })
  start()
})

/** A frame of a video is a JPEG of a tenth of the size that it has as a PNG, and nothing is lost that the video had not lost before. */
function drawn(video: HTMLVideoElement, scale: number): string | null {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(video.videoWidth * scale))
  canvas.height = Math.max(1, Math.round(video.videoHeight * scale))
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', 0.92)
}

const asked = new URLSearchParams(location.search)
const numberAsked = (name: string): number => Number(asked.get(name) ?? '0')
Reflect.set(globalThis, 'still', takeStill({ atSeconds: numberAsked('at'), sidePx: numberAsked('side'), mostPixels: numberAsked('pixels') }))
