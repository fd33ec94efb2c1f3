import type { AppDesk } from './app-desk.ts'
import type { Handlers } from './serve.ts'

export const searchCalls = (desk: AppDesk): Pick<Handlers, 'search'> => ({
  search: async ({ query, language }) => {
    const answer = desk.search.find(query, language)
    if (answer.waiting > 0) desk.search.wake()
    return answer
  }
})
