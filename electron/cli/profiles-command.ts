import { destinations, destinationText } from '#shared/rules/destinations.ts'
import { printJson, status } from './terminal.ts'
import type { Command } from './terminal.ts'
import { parseWords } from './words-of-call.ts'

export const profilesCommand: Command = {
  name: 'profiles', usage: 'profiles [--json]',
  run: async (args, terminal) => {
    const words = parseWords('profiles', args, { json: { type: 'boolean' }, lang: { type: 'string' } })
    const profiles = Object.values(destinations)
    if (words.flag('json')) printJson(terminal, profiles)
    else for (const { id, title } of profiles) terminal.out(`${id}\t${title[terminal.language]}\n\t${destinationText(id, terminal.language)}\n`)
    return status.done
  }
}
