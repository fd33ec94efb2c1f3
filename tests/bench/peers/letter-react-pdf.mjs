import { Document, Font, Page, Text, View, renderToFile } from '@react-pdf/renderer'
import { createElement as element } from 'react'
import { body, columns, makeLetters, page, table } from './peer.mjs'

// Without it a Japanese paragraph is one endless word.
Font.registerHyphenationCallback((word) => [...word].flatMap((character) => [character, '']))

await makeLetters(async ({ paragraphs, head, rows }, fontPath, target) => {
  Font.register({ family: 'Noto', src: fontPath })
  const text = { fontSize: body.size, lineHeight: body.leading / body.size }
  const cell = (column) => ({ width: columns[column], paddingHorizontal: 2, fontSize: table.size, lineHeight: table.leading / table.size })
  const setRow = (row, key) => element(View, { key, fixed: key === 'head', wrap: false, style: { flexDirection: 'row', paddingVertical: table.padding, borderBottomWidth: 0.4 } }, row.map((words, column) => element(Text, { key: column, style: cell(column) }, words)))
  await renderToFile(
    element(Document, null, element(Page, { size: 'A4', style: { padding: page.margin, fontFamily: 'Noto' } }, [
      ...paragraphs.map((words, key) => element(Text, { key, style: text }, words)),
      element(View, { key: 'table' }, [setRow(head, 'head'), ...rows.map(setRow)])
    ])),
    target
  )
})
