/**
 * Codes that mean something else at another time or in another list: validity, concordances,
 * municipalities and size codes.
 *
 * <p>Enters: delivered lists of codes with their validity, and concordances. Leaves: which code
 * held when, and what it became. Never here: a record assigned at random where one code becomes
 * several.
 *
 * <p>GSBPM 5.2 (classify and code); SIMS S.3.2, classification system, and S.15.2, comparability
 * over time.
 */
package nl.smartindustry.ingest.derived.codes;
