// Run by scripts/check-packed.ts in a project that holds nothing but the packed packages.
for (const entry of process.argv.slice(2)) {
  const exported = Object.keys(await import(entry));
  if (exported.length === 0) throw new Error(`${entry} exports nothing`);
}
