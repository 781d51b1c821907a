import { figureOf } from '../legend/facts.ts';
import type { Bank, Legend } from '../legend/schema.ts';
import { toSlug } from '../legend/text.ts';

/*
 * Cards for Anki, as the text file its importer reads. Every card has a `guid` made of the story and what it asks, so that
 * a second import updates cards in place, with the days already learned.
 */

export function writeAnki(bank: Bank, deck: string): string {
  const cards = bank.legends.flatMap((legend) => {
    const part = bank.parts.find(({ id }) => id === legend.part)?.title ?? legend.part;
    return toCards(legend).map(({ guid, front, back }) => [
      guid,
      `${deck}::${part}`,
      legend.tags.join(' '),
      front,
      back,
    ]);
  });
  return [...headers, ...cards.map((fields) => fields.map(quote).join('\t'))]
    .map((line) => `${line}\n`)
    .join('');
}

const headers = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#guid column:1',
  '#deck column:2',
  '#tags column:3',
  '#columns:guid\tdeck\ttags\tFront\tBack',
];

/** Question → hook and short version; follow-up → answer; hook → number. */
function toCards(legend: Legend): Card[] {
  const { id, title, hook, bestFor, inShort, followUps } = legend;
  const name = `<small>${escapeHtml(title)}</small>`;
  const figure = toFigure(legend);
  return [
    ...Array.from(
      new Map(bestFor.map(({ question }) => [toSlug(question), question])),
      ([slug, question]) => ({
        guid: `${id}/question/${slug}`,
        front: escapeHtml(question),
        back: `<p><b>${escapeHtml(hook)}</b></p>${inShort?.html ?? ''}${name}`,
      }),
    ),
    ...followUps.map(({ anchor, question, html, text }) => ({
      guid: `${id}/follow-up/${anchor}`,
      front: `${escapeHtml(question)}<br>${name}`,
      back: html || escapeHtml(text),
    })),
    ...(figure === ''
      ? []
      : [{ guid: `${id}/number`, front: `${escapeHtml(hook)}<br>${name}`, back: figure }]),
  ];
}

function toFigure(legend: Legend): string {
  const figure = figureOf(legend);
  if (figure.kind === 'word') return escapeHtml(figure.word);
  const { big, label, delta } = figure;
  const values = delta && delta.after !== big ? [`${delta.before} → ${delta.after}`] : [];
  return [`<b>${escapeHtml(big)}</b>`, ...values.map(escapeHtml), escapeHtml(label)].join('<br>');
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`;

interface Card {
  guid: string;
  front: string;
  back: string;
}
