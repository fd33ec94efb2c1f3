/** The part of Tesseract's interface that is called. Source: tesseract.js-core 7, built from the C++ class TessBaseAPI. */
type TesseractApi = {
  readonly Init: (dataPath: null, languages: string, engine: number) => number
  readonly SetVariable: (name: string, value: string) => void
  /** Reads `/input`; 1 where it is no picture. */
  readonly SetImageFile: (orientation: number, angle: number) => number
  readonly Recognize: (monitor: null) => number
  readonly GetTSVText: (page: number) => string
  readonly Clear: () => void
}

type TesseractModule = {
  readonly FS: { readonly writeFile: (path: string, bytes: Uint8Array) => void; readonly unlink: (path: string) => void }
  readonly TessBaseAPI: new () => TesseractApi
}

type StartTesseract = (options: { readonly print: (line: string) => void; readonly printErr: (line: string) => void }) => Promise<TesseractModule>

declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const start: StartTesseract
  export default start
}

declare module 'tesseract.js-core/tesseract-core-lstm.js' {
  const start: StartTesseract
  export default start
}

/** Of the language itself; the compiler's list of it comes with the DOM alone. */
declare namespace WebAssembly {
  function validate(program: Uint8Array): boolean
}
