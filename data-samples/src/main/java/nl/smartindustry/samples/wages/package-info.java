/**
 * Jobs and wages: which jobs there are, from when to when, and what each income statement holds.
 *
 * <p>Enters: the country. Leaves: versions of a year of income statements, and what they add up to.
 * An enterprise has as many employees as the register has persons less its owners. They sit on
 * numbered seats; a seat that falls empty is filled at once, so that the number of jobs on 1
 * January is that of the frame. Nothing is kept: any seat of any month can be asked alone. No
 * figure of jobs belongs here: allocating statements to months is what is tested.
 *
 * <p>GSBPM 4.3 (run collection); SIMS S.18.1, source data.
 */
package nl.smartindustry.samples.wages;
