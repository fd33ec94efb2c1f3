export type ToThread<Task> = { readonly id: number; readonly task: Task }
export type FromThread<Answer> = { readonly id: number; readonly answer: Answer }

/** What became of a task: there is no answer where the thread took too long, or broke. */
export type Outcome<Answer> = { readonly kind: 'answered'; readonly answer: Answer } | { readonly kind: 'too-slow'; readonly limitSeconds: number } | { readonly kind: 'broken' }
