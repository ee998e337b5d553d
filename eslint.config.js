import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', '.astro/**', '.cache/**', 'data/**', 'test/fixtures/**'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeCheckedOnly, tseslint.configs.stylisticTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Measures, figures and formats are plain values: their functions have no `this` to lose, and are taken out by name.
      '@typescript-eslint/unbound-method': 'off',
      // A text is spread into its code points on purpose.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Arrow's data types are classes with phantom members, which no cast can satisfy.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // What a file of ours holds has the type that its reader names.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    // Tests look at parsed files and at what types rule out: that a promise is forgotten is still an error.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
    },
  },
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
