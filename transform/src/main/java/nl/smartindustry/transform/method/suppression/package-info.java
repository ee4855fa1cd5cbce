/**
 * Cell suppression: which cells of linked tables must be withheld besides the sensitive ones, so
 * that none of these can be estimated from what is published more closely than its rule allows.
 *
 * <p>Enters: cells with whole values, the equations between them, how far each sensitive cell must
 * stay uncertain, and what single contributors know. Leaves: a pattern of suppression, and for each
 * need two tables that fit all that is published and show that it is met. Never here: enterprises,
 * rules of sensitivity, files.
 *
 * <p>GSBPM 6.4 (apply disclosure control).
 *
 * @see "Hundepool et al. (2012), Statistical Disclosure Control, chapter 4"
 */
package nl.smartindustry.transform.method.suppression;
