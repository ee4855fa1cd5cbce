package nl.smartindustry.samples.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a delimited file is written. */
public record SheetFormat(char delimiter, Charset charset, String lineEnd, boolean byteOrderMark) {

  /** Register and survey: semicolon, Windows-1252, lines ended as on Windows. */
  public static final SheetFormat WINDOWS =
      new SheetFormat(';', Charset.forName("windows-1252"), "\r\n", false);

  /** Other Dutch files: semicolon, UTF-8. */
  public static final SheetFormat PLAIN = new SheetFormat(';', StandardCharsets.UTF_8, "\n", false);

  /** International series: comma, UTF-8. */
  public static final SheetFormat SERIES =
      new SheetFormat(',', StandardCharsets.UTF_8, "\n", false);

  public SheetFormat withByteOrderMark() {
    return new SheetFormat(delimiter, charset, lineEnd, true);
  }

  public SheetFormat withLineEnd(String other) {
    return new SheetFormat(delimiter, charset, other, byteOrderMark);
  }
}
