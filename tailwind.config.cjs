module.exports = { content: ['./src/**/*.{astro,ts}'], corePlugins: { preflight: false } };
