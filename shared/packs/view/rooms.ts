/** The parts of a view by how each is made. */
export type Rooms<View> = { readonly [Name in keyof View]: () => View[Name] }

/** A view whose parts are made when they are first asked for, and once: a paper pays for what it says. */
export function openRooms<View extends object>(rooms: Rooms<View>): View {
  const view = {}
  for (const [name, make] of Object.entries<() => unknown>(rooms)) Object.defineProperty(view, name, { enumerable: true, get: once(make) })
  // One part for each name of the type, by the type of `rooms`.
  return view as View
}

export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
