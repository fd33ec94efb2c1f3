import type { PdfFile } from './pdf-file.ts'
import { pdfDictionary, pdfReference, pdfText } from './pdf-values.ts'
import { srgbProfile } from './srgb-profile.ts'

const profileName = 'sRGB IEC61966-2.1'

/** What the plain colours of the file mean (ISO 32000-1, 14.11.5). Returns its reference. */
export async function writeOutputIntent(file: PdfFile): Promise<string> {
  const profile = file.reserve()
  await file.packedStream(profile, { N: '3' }, srgbProfile())
  const intent = { Type: '/OutputIntent', S: '/GTS_PDFA1', OutputConditionIdentifier: pdfText(profileName), Info: pdfText(profileName), DestOutputProfile: pdfReference(profile) }
  return pdfReference(await file.add(pdfDictionary(intent)))
}
