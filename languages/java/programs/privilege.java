// Tries to become root, to write to the system and to kill the supervisor: all must be refused.
// Java has no setuid() of its own, so a command tries it; the rest is the class library's.
import java.io.FileWriter;
import java.util.concurrent.Callable;

public class Main {
    static boolean attempt(String what, Callable<Boolean> action) {
        boolean done;
        try {
            done = action.call();
        } catch (Exception refusal) {
            done = false;
            what += String.valueOf(refusal.getMessage()).contains("error=2,") ? " (no such command)" : "";
        }
        System.out.println(what + ": " + (done ? "DONE" : "refused"));
        return done;
    }

    public static void main(String[] args) {
        boolean done = attempt("become root",
            () -> new ProcessBuilder("setpriv", "--reuid", "0", "true").start().waitFor() == 0);
        done |= attempt("write /etc",
            () -> new FileWriter("/etc/code-runner-was-here") != null);
        done |= attempt("kill the supervisor",
            () -> ProcessHandle.of(1).get().destroyForcibly());
        System.exit(done ? 1 : 0);
    }
}
