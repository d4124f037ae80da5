// Calls itself for ever, catches the error each time, and comes through.
public class Main {
    static void deeper() {
        deeper();
    }

    public static void main(String[] args) {
        int caught = 0;
        for (int i = 0; i < 10; i++) {
            try {
                deeper();
            } catch (StackOverflowError error) {
                caught++;
            }
        }
        System.out.println("caught " + caught);
    }
}
