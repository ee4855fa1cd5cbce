/**
 * The synthetic country: every input of the monitor, made up, with the truth behind it.
 *
 * <p>Enters: the options of the command {@code generate}. Leaves: a folder with landing and truth:
 * the figures of the whole population are made here too. Plain Java; a draw depends on its key
 * alone, so any enterprise of any year can be made without the others, and the same options give
 * the same bytes everywhere. Nothing here reads a delivery or knows what the pipeline does with it.
 *
 * <p>National numbers are divided by the scale, except that manufacturing with 10 and more persons
 * keeps a floor of about 1,200 enterprises. Each survey wave has a register frame; production
 * statistics reach three years further back, where the weight in the file is the only one.
 *
 * <p>GSBPM 3.5 (test the production system); SIMS S.13, accuracy: a known truth to estimate.
 */
package nl.smartindustry.samples;
