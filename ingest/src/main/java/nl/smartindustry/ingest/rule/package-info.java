/**
 * What is demanded of a record and of a delivery: rules as data, keys that are unique, and counts
 * that add up.
 *
 * <p>Enters: {@code rules/<table>.yaml}, records with typed fields. Leaves: the outcome of each
 * rule for each record, and corrections. Never here: which field of a contradiction is wrong, which
 * is for {@code edit}.
 *
 * <p>GSBPM 5.3 and 5.4 (review and validate, edit and impute); SIMS S.18.3 and S.18.4, data
 * validation and data compilation.
 */
package nl.smartindustry.ingest.rule;
