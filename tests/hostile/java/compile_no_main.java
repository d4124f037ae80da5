// Nothing to start: its main is not static.
public class Main {
    public void main(String[] args) {
        System.out.println("never printed");
    }
}
