/**
 * The funding ledger of the fieldlabs. What was promised and what was spent are two accounts of the
 * same money and are never added together; amounts are decimal, to the cent.
 *
 * <p>GSBPM 5.7 (calculate aggregates) and 6.4 (apply disclosure control); SIMS S.7,
 * confidentiality.
 */
package nl.smartindustry.transform.administrative.funding;
