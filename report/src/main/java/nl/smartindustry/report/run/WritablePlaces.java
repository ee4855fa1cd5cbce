package nl.smartindustry.report.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;

/**
 * The folders of a warehouse, made and proved writable before a run reads anything.
 *
 * <p>Restricted tables and refused records are for the owner alone (0700); releases and run records
 * follow the operator's umask.
 */
public final class WritablePlaces {
  private WritablePlaces() {}

  /**
   * @return what had to be put right: restricted folders that others could open
   */
  static List<String> prepare(Warehouse warehouse) throws IOException {
    var repaired = new ArrayList<String>();
    StoredFiles.folder(warehouse.root());
    requireWritable(warehouse.root());
    for (var folder : List.of(warehouse.releases(), warehouse.runs())) {
      StoredFiles.folder(folder);
      requireWritable(folder);
    }
    for (var folder : List.of(warehouse.restricted(), warehouse.quarantine())) {
      requireOwn(folder);
      if (OwnerOnly.isOpen(folder)) {
        repaired.add("Folder '%s': was open to others than its owner (closed)".formatted(folder));
      }
      OwnerOnly.folder(folder);
      requireWritable(folder);
    }
    return repaired;
  }

  /** What a link leads to may belong to anybody. */
  private static void requireOwn(Path folder) {
    if (Files.isSymbolicLink(folder)) {
      throw Refusal.of(
          ExitCode.PERMISSION, "Folder '%s': is a symbolic link (a folder of its own)", folder);
    }
  }

  /** Owner-only where the file system knows owners. */
  public static void closeToOthers(Path folder) throws IOException {
    OwnerOnly.folder(folder);
  }

  /** The permissions of {@code model} for {@code folder}. */
  public static void openLike(Path model, Path folder) throws IOException {
    if (isPosix(folder)) {
      Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(model));
    }
  }

  private static void requireWritable(Path folder) throws IOException {
    if (Files.getFileStore(folder).isReadOnly()) {
      throw Refusal.of(
          ExitCode.CANNOT_WRITE,
          "Folder '%s': lies on a read-only disk (must be writable)",
          folder);
    }
    if (!Files.isWritable(folder)) {
      throw Refusal.of(ExitCode.PERMISSION, "Folder '%s': this user may not write there", folder);
    }
  }

  private static boolean isPosix(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
