/**
 * A disk in memory, for tests of what is on it after a fault. It counts every call, fails the one
 * that a test names, and gives every state that a power cut may leave behind.
 */
package nl.smartindustry.report.disk;
