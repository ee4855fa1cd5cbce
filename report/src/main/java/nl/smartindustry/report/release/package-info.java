/**
 * GSBPM 7.1 to 7.3, produce and release: how a night becomes a release that readers can trust.
 *
 * <p>One writer at a time ({@link nl.smartindustry.report.run.RunLock}), everything written aside,
 * read back, described by a manifest, and made current by replacing one small file ({@link
 * PublicationProtocol}). A reader sees one complete release or the one before it. Feeds the SIMS
 * concepts release policy, accessibility and clarity, and (through the statement in each manifest)
 * confidentiality.
 *
 * <p>Enters: a draft, under the lock. Leaves: a release that was read back, or the one before,
 * untouched. Never here: what the files of a release say.
 */
package nl.smartindustry.report.release;
