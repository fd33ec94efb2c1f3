/** Words of the application menu. */
export const menuWords = {
  ja: { file: 'ファイル', close: 'ウインドウを閉じる', quit: '終了', edit: '編集', undo: '取り消す', redo: 'やり直す', cut: '切り取り', copy: 'コピー', paste: '貼り付け', selectAll: 'すべて選択', view: '表示', actualSize: '実際の大きさ', zoomIn: '拡大', zoomOut: '縮小', fullScreen: '全画面', window: 'ウインドウ', minimize: 'しまう', help: 'ヘルプ', handbook: '手引き' },
  en: { file: 'File', close: 'Close window', quit: 'Quit', edit: 'Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all', view: 'View', actualSize: 'Actual size', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fullScreen: 'Full screen', window: 'Window', minimize: 'Minimise', help: 'Help', handbook: 'Handbook' }
} as const
