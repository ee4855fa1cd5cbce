package nl.smartindustry.ingest.format.packed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a file is packed, by its first bytes; what is read has one of the first three. */
enum Packing {
  /** Not packed in a way that is known here. */
  NONE("", 0),
  GZIP("gzip", 0, 0x1F, 0x8B),
  ZIP("zip", 0, 'P', 'K', 3, 4),
  EMPTY_ZIP("zip without entries", 0, 'P', 'K', 5, 6),
  BZIP2("bzip2", 4, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59),
  XZ("xz", 0, 0xFD, '7', 'z', 'X', 'Z', 0),
  SEVEN_ZIP("7z", 0, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
  ZSTD("zstd", 0, 0x28, 0xB5, 0x2F, 0xFD),
  RAR("rar", 0, 'R', 'a', 'r', '!', 0x1A, 7),
  TAR("tar", 257, 'u', 's', 't', 'a', 'r');

  private static final int FIRST_BYTES = 512;
  private static final Pattern PACKED =
      Pattern.compile("(?is).*[.](gz|tgz|zip|jar|bz2|xz|7z|zst|rar|tar)");

  private final String word;
  private final int offset;
  private final byte[] signature;

  Packing(String word, int offset, int... signature) {
    this.word = word;
    this.offset = offset;
    this.signature = new byte[signature.length];
    for (int i = 0; i < signature.length; i++) {
      this.signature[i] = (byte) signature[i];
    }
  }

  /** What it is called in a message. */
  String described() {
    return word.isEmpty() ? "no packed file" : "a %s file".formatted(word);
  }

  /** The packing by a file's first bytes. */
  static Packing of(Path file) throws IOException {
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return of(in.readNBytes(FIRST_BYTES));
    }
  }

  static Packing of(byte[] first) {
    return Arrays.stream(values()).filter(p -> p.starts(first)).findFirst().orElse(NONE);
  }

  /** The packing by the ending of a name; only what is unpacked has one. */
  static Packing named(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") ? GZIP : lower.endsWith(".zip") ? ZIP : NONE;
  }

  /** Whether a name has the ending of a packed file, of any kind. */
  static boolean packed(String name) {
    return PACKED.matcher(name).matches();
  }

  /** A name without the ending that {@link #named} recognises. */
  static String bare(String name) {
    return named(name) == NONE ? name : name.substring(0, name.lastIndexOf('.'));
  }

  private boolean starts(byte[] first) {
    int end = offset + signature.length;
    return signature.length > 0
        && first.length >= end
        && Arrays.equals(first, offset, end, signature, 0, signature.length)
        && (this != BZIP2 || new String(first, 0, 3, StandardCharsets.ISO_8859_1).equals("BZh"));
  }
}
