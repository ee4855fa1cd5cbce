/**
 * The cell-key method: counts with noise that is small, unbiased, and the same wherever and
 * whenever the same enterprises are counted.
 *
 * <p>Enters: counts, and the identifiers of what is counted with a secret. Leaves: counts as they
 * are printed, which no longer add up. Never here: which counts are tables, rules of sensitivity,
 * files.
 *
 * <p>GSBPM 6.4 (apply disclosure control).
 *
 * @see "Fraser and Wooton (2005), A proposed method for confidentialising tabular output to protect
 *     against differencing; Marley and Leaver (2011), A method for confidentialising user-defined
 *     tables: statistical properties and a risk-utility analysis; Giessing (2016), Computational
 *     issues in the design of transition probabilities and disclosure risk estimation for additive
 *     noise, Privacy in Statistical Databases"
 */
package nl.smartindustry.transform.method.cellkey;
