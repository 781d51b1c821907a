import { defineCollection } from 'astro:content';
import { mdxNames } from './components/mdx/names.ts';
import {
  conceptLoader,
  guideLoader,
  intentLoader,
  legendLoader,
  partLoader,
  typeLoader,
} from './legend/loader.ts';
import { findLeaks } from './review/leaks.ts';
import { site } from './site.ts';

const options = {
  dir: process.env.CONTENT_DIR ?? 'content',
  edition: process.env.EDITION,
  pace: site.pace,
  components: mdxNames,
};

export const collections = {
  legends: defineCollection({ loader: legendLoader({ ...options, findLeaks }) }),
  guide: defineCollection({ loader: guideLoader(options) }),
  parts: defineCollection({ loader: partLoader(options) }),
  types: defineCollection({ loader: typeLoader(options) }),
  intents: defineCollection({ loader: intentLoader(options) }),
  concepts: defineCollection({ loader: conceptLoader(options) }),
};
