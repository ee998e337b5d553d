import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', '.astro/**', '.cache/**', 'data/**', 'test/fixtures/**'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  {
    rules: {
      // Index access is checked by the compiler (noUncheckedIndexedAccess); in typed-array loops the bounds are in the loop's head.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What is taken out of an object to leave the rest is not used, and says so by its first character.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
);
