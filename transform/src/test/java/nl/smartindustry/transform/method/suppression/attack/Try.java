package nl.smartindustry.transform.method.suppression.attack;

import java.nio.file.Path;
import java.util.BitSet;
import nl.smartindustry.transform.method.suppression.*;

final class Try {
  private Try() {}

  public static void main(String[] a) {
    for (var name : a) {
      var i = MicrodataInstance.read(Path.of("/work/shared/oracle/disclosure", name));
      long t = System.nanoTime();
      try {
        var p = Protector.protect(i.tables(), i.contributors());
        double s = (System.nanoTime() - t) / 1e9;
        var w = new BitSet();
        for (int c : p.secondaries()) w.set(c);
        long value = w.stream().mapToLong(c -> i.tables().cells().get(c).value()).sum();
        for (int c = 0; c < i.tables().cells().size(); c++)
          if (i.tables().cells().get(c).need().isSensitive()
              || i.tables().cells().get(c).publication() == LinkedTables.Publication.NEVER)
            w.set(c);
        t = System.nanoTime();
        var cert = Certificate.of(p.proofs());
        var f = CertificateCheck.failure(i.tables(), i.contributors(), w, cert);
        System.out.printf(
            "%s primaries %d secondaries %d value %,d  %.1f s; certificate %d witnesses %d chars,"
                + " %s %.1f s%n",
            name,
            i.primaries().size(),
            p.secondaries().length,
            value,
            s,
            cert.witnesses().size(),
            cert.toText().length(),
            f.orElse("ok"),
            (System.nanoTime() - t) / 1e9);
        if (i.tables().cells().size() < 40000) {
          t = System.nanoTime();
          var v = new Attacker(i, w, ClpProgrammes::new).attack();
          System.out.printf(
              "   clp: %d leaks, targets %d sums %d insiders %d %.1f s %s%n",
              v.leaks().size(),
              v.cells(),
              v.sums(),
              v.insiders(),
              (System.nanoTime() - t) / 1e9,
              v.leaks().stream().limit(5).toList());
        }
        if (i.tables().cells().size() < 1000) {
          t = System.nanoTime();
          var v = new Attacker(i, w, OjAlgoProgrammes::new).attack();
          System.out.printf(
              "   ojalgo: %d leaks, targets %d sums %d insiders %d %.1f s %s%n",
              v.leaks().size(),
              v.cells(),
              v.sums(),
              v.insiders(),
              (System.nanoTime() - t) / 1e9,
              v.leaks().stream().limit(5).toList());
        }
      } catch (RuntimeException e) {
        System.out.println(name + " " + e);
      }
    }
  }
}
