// DuckDB writes whole blocks, with whatever its memory held before: bytes that differ between two builds of equal data,
// and that nobody has looked at. Its allocator reads this when the library is loaded, so this has to be imported first.
process.env.DUCKDB_JE_MALLOC_CONF ??= 'zero:true';
