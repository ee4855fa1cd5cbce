package nl.smartindustry.ingest.sniff;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The beginning of a text file, and the encoding in which it can be read.
 *
 * @param whole whether it is all of the file
 */
record SampledText(String text, String encoding, boolean whole) {
  private static final int MOST = 16 << 20;
  private static final int WIDEST = 4;
  private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};
  private static final String MARK = "\uFEFF";
  private static final int LETTERS = 1 << 16;
  private static final String LATIN = "windows-1252";

  /** In percent, as the detector says it. */
  private static final int SURE = 29;

  private static final String UTF_8 = "utf-8";
  private static final String UTF_16 = "utf-16";

  static SampledText of(Path file) throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST);
    }
    boolean whole = bytes.length < MOST;
    for (var encoding : candidates(bytes)) {
      var text = decoded(bytes, Charset.forName(encoding), whole);
      if (text != null) {
        return new SampledText(bare(text), encoding, whole);
      }
    }
    throw new IOException("found no text in an encoding that is known");
  }

  /** The same in the encoding that is expected, unless it is plainly written in another. */
  static SampledText of(Path file, String expected) throws IOException {
    var seen = of(file);
    boolean wide = seen.encoding.startsWith(UTF_16) && !expected.startsWith(UTF_16);
    if (wide || (seen.encoding.equals(UTF_8) && seen.beyondAscii())) {
      return seen;
    }
    try (var in = Files.newInputStream(file)) {
      var text = decoded(in.readNBytes(MOST), Charset.forName(expected), seen.whole);
      return text == null ? seen : new SampledText(bare(text), expected, seen.whole);
    }
  }

  private static String bare(String text) {
    return text.startsWith(MARK) ? text.substring(1) : text;
  }

  /** UTF-8 has a form that other texts hardly ever have by chance; so it is tried first. */
  private static List<String> candidates(byte[] bytes) {
    if (starts(bytes, UTF_16_LE) || starts(bytes, UTF_16_BE)) {
      return List.of(UTF_16);
    }
    int zeros = 0;
    for (int i = 1; i < Math.min(bytes.length, 1000); i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros > 100
        ? List.of("utf-16le")
        : Stream.concat(Stream.of(UTF_8), Stream.concat(byLetters(bytes), Stream.of(LATIN)))
            .toList();
  }

  /** Another encoding than the usual one in which letters follow each other as in a language. */
  private static Stream<String> byLetters(byte[] bytes) {
    var first = Arrays.copyOf(bytes, Math.min(LETTERS, bytes.length));
    var found =
        Stream.of(new CharsetDetector().setText(first).detectAll())
            .filter(match -> !match.getName().startsWith("UTF-"))
            .collect(
                Collectors.toMap(
                    match -> usual(match.getName().toLowerCase(Locale.ROOT)),
                    CharsetMatch::getConfidence,
                    Math::max,
                    LinkedHashMap::new));
    int sure = Math.max(SURE, 2 * found.getOrDefault(LATIN, 0));
    return found.keySet().stream()
        .limit(1)
        .filter(name -> found.get(name) > sure && Charset.isSupported(name));
  }

  /** What Windows writes where others write less. */
  private static String usual(String encoding) {
    return switch (encoding) {
      case "iso-8859-1" -> LATIN;
      case "shift_jis" -> "windows-31j";
      default -> encoding;
    };
  }

  private static boolean starts(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length && bytes[0] == mark[0] && bytes[1] == mark[1];
  }

  /** Null where a byte does not belong; a sample may end within a character. */
  private static String decoded(byte[] bytes, Charset charset, boolean whole) {
    for (int cut = 0; cut < (whole ? 1 : WIDEST); cut++) {
      try {
        return charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
            .toString();
      } catch (CharacterCodingException other) {
        continue;
      }
    }
    return null;
  }

  /** Whether another encoding may be meant: it was found by its letters alone. */
  boolean doubtful() {
    return beyondAscii() && !encoding.startsWith("utf-") && !encoding.equals(LATIN);
  }

  boolean beyondAscii() {
    return !StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }
}
