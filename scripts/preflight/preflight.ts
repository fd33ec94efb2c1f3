import { execFile } from 'node:child_process'
import { preflightArchives } from '../setup/system.mjs'

const sound = /is a valid PDF\/A-1b file/

/** What Apache PDFBox Preflight finds against PDF/A-1b, one line a fault; none for a valid file. */
export function preflight(path: string): Promise<readonly string[]> {
  const words = ['-cp', preflightArchives.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path]
  return new Promise((done) => {
    execFile('java', words, { maxBuffer: 1 << 26 }, (error, out, told) => {
      if (error === null && sound.test(out)) return done([])
      const lines = `${out}\n${told}`.split('\n').filter((line) => line.trim() !== '')
      done(lines.length === 0 ? [`the validator ended without a word (${String(error?.code)})`] : lines.slice(0, 20))
    })
  })
}
