import { documentsOf, packLanguages, packsInOrder } from '#shared/packs/pack-definition.ts'
import { fieldName } from '#shared/words/field-name.ts'
import { templatesGiven, templatesOption } from './templates-given.ts'
import { printJson, status } from './terminal.ts'
import type { Command } from './terminal.ts'
import { parseWords } from './words-of-call.ts'

export const packsCommand: Command = {
  name: 'packs', usage: 'packs [--templates DIR] [--json]',
  run: async (args, terminal) => {
    const words = parseWords('packs', args, { ...templatesOption, json: { type: 'boolean' }, lang: { type: 'string' } })
    const templates = await templatesGiven(words, terminal)
    const packs = packsInOrder(templates).map((definition) => ({
      id: definition.id, title: definition.title, purpose: definition.purpose, limits: definition.limits, group: definition.group, audience: definition.audience, disputes: definition.disputes ?? null, addressee: definition.addressee ?? null, languages: packLanguages(templates, definition), needs: definition.needs, canBeBlank: definition.canBeBlank,
      documents: documentsOf(definition).map((document) => (document.kind === 'exhibits' ? { id: 'exhibits', title: { ja: '証拠資料', en: 'Exhibits' } } : { id: document.template, title: document.title }))
    }))
    if (words.flag('json')) printJson(terminal, packs)
    else for (const pack of packs) terminal.out(`${pack.id}\t${pack.title[terminal.language]}\t(${pack.languages.join(', ')})\n\t${pack.needs.map((need) => fieldName(need, terminal.language)).join(terminal.language === 'ja' ? '、' : ', ')}\n`)
    return status.done
  }
}
