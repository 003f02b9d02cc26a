// Lists as people have them on their disk: CSV as Excel saves it, CSV as others do, a spreadsheet.
// Deliberately not here: what the journeys put in them.
import { writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** The characters that Windows-1252 has and Latin-1 has not, where they stand in it. */
const WINDOWS = new Map([['€', 0x80], ['‘', 0x91], ['’', 0x92], ['“', 0x93], ['”', 0x94], ['–', 0x96], ['Œ', 0x8c], ['œ', 0x9c]]);

function windows1252(text) {
  return Buffer.from([...text].map((character) => {
    const code = WINDOWS.get(character) ?? character.codePointAt(0);
    if (code > 255) throw new Error(`Windows-1252 has no "${character}"`);
    return code;
  }));
}

function csv(rows, separator) {
  const cell = (text) => (/["\n;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

/** Writes a CSV as a Belgian Excel does: semicolons, Windows-1252. */
export function writeExcelCsv(path, rows) {
  writeFileSync(path, windows1252(csv(rows, ';')));
  return path;
}

/** Writes a CSV with commas, in UTF-8 with its mark. */
export function writeUtf8Csv(path, rows) {
  writeFileSync(path, `\u{feff}${csv(rows, ',')}`);
  return path;
}

/** Writes a spreadsheet of one sheet, its cells as text. */
export function writeXlsx(path, rows) {
  const escaped = (text) => text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]);
  const cell = (text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const sheets = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  writeFileSync(path, zip({
    '[Content_Types].xml': `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheets}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheets}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Membres" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  }));
  return path;
}

/** Packs texts into a ZIP, not compressed. */
function zip(files) {
  const parts = [];
  const index = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), data);
    index.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, place, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const length = index.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...index, Buffer.from('PK\x05\x06'), end]);
}
