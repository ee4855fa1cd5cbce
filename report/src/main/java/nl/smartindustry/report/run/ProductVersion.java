package nl.smartindustry.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import nl.smartindustry.ingest.definition.Sha256;

/**
 * Which program made a figure: its version and, when it runs from the jar, a hash over the names
 * and checksums of all that is in it, which does not depend on when it was built.
 */
public final class ProductVersion {
  private static final int SHORT = 12;
  private static final String VERSION = read();

  private ProductVersion() {}

  /** As in {@code 1.0.0+3f2a9c01b7de}. */
  public static String current() {
    return VERSION;
  }

  private static String read() {
    var jar = jar();
    return jar == null ? "development" : releasedAs(jar) + "+" + contents(jar).substring(0, SHORT);
  }

  /**
   * From the manifest itself: what the class loader answers depends on the rest of the class path.
   */
  private static String releasedAs(Path jar) {
    try (var file = new JarFile(jar.toFile())) {
      var manifest = file.getManifest();
      var version =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
      return version == null ? "development" : version;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String contents(Path jar) {
    var entries = new TreeSet<String>();
    try (var file = new JarFile(jar.toFile())) {
      file.stream().forEach(entry -> entries.add(entry.getName() + " " + entry.getCrc()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Sha256.of(entries.toString());
  }

  private static Path jar() {
    var source = ProductVersion.class.getProtectionDomain().getCodeSource();
    try {
      var path = source == null ? null : Path.of(source.getLocation().toURI());
      return path != null && Files.isRegularFile(path) ? path : null;
    } catch (URISyntaxException odd) {
      return null;
    }
  }
}
