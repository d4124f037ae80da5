// Ends all processes that it can see but itself.
public class Main {
    public static void main(String[] args) {
        long killed = ProcessHandle.allProcesses()
            .filter(process -> !process.equals(ProcessHandle.current()))
            .filter(process -> process.destroyForcibly() | process.destroy())
            .count();
        System.out.println(killed == 0 ? "refused" : killed + " KILLED");
    }
}
