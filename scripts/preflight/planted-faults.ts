/** Faults that a validator must find, else it proves nothing; each keeps the length of the file, so that nothing else breaks. */
export type PlantedFault = { readonly name: string; readonly plant: (twin: Uint8Array) => Uint8Array; readonly finds: RegExp }

export const plantedFaults: readonly PlantedFault[] = [
  { name: 'colours without an output intent', plant: exchanged('/OutputIntents', '/OutputIntentX'), finds: /^2\.4/ },
  { name: 'a font that does not list its characters', plant: exchanged('/CIDSet ', '/CIDSex '), finds: /^3\.1/ },
  { name: 'another level in the metadata', plant: exchanged('<pdfaid:conformance>B<', '<pdfaid:conformance>Z<'), finds: /^7/ },
  { name: 'another producer in the metadata', plant: exchanged('<pdf:Producer>Tsuzuri', '<pdf:Producer>Suzutri'), finds: /^7/ },
]

function exchanged(from: string, to: string): PlantedFault['plant'] {
  return (twin) => {
    const text = Buffer.from(twin).toString('latin1')
    if (!text.includes(from)) throw new Error(`the twin has no ${from}`)
    return Buffer.from(text.replaceAll(from, to), 'latin1')
  }
}
