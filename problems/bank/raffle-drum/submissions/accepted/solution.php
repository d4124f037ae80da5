<?php
declare(strict_types=1);

class RaffleDrum
{
    private array $names = [];
    private array $pockets = [];

    public function putIn(string $name): bool
    {
        if (isset($this->pockets[$name])) {
            return false;
        }
        $this->pockets[$name] = count($this->names);
        $this->names[] = $name;
        return true;
    }

    public function takeOut(string $name): int
    {
        $pocket = $this->pockets[$name] ?? -1;
        if ($pocket >= 0) {
            $last = array_pop($this->names);
            if ($last !== $name) {
                $this->names[$pocket] = $last;
                $this->pockets[$last] = $pocket;
            }
            unset($this->pockets[$name]);
        }
        return $pocket;
    }

    public function nameIn(int $pocket): string
    {
        return $this->names[$pocket] ?? '-';
    }
}

// You need not look below this line: it reads the input and prints the answer.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
}

function rejectReturned(string $words): never
{
    fwrite(STDERR, "The returned $words\n");
    exit(1);
}

function checkType(bool $right, string $due, mixed $value): void
{
    if ($right) return;
    $said = is_scalar($value) ? ' ' . substr((string) json_encode($value), 0, 60) : '';
    rejectReturned("value has a wrong type: expected $due, got " . get_debug_type($value) . $said);
}

function textOfBool(mixed $value): string
{
    checkType(is_bool($value), 'bool', $value);
    return json_encode($value);
}

function textOfInt(mixed $value): string
{
    checkType(is_int($value), 'int', $value);
    return (string) $value;
}

function textOfString(mixed $value): string
{
    checkType(is_string($value), 'str', $value);
    return (string) $value;
}

$made = new RaffleDrum();
$answers = [];
for ($left = (int) inputLine(); $left > 0; $left--) {
    switch (inputLine()) {
        case 'put_in':
            $answers[] = textOfBool($made->putIn(inputLine()));
            break;
        case 'take_out':
            $answers[] = textOfInt($made->takeOut(inputLine()));
            break;
        case 'name_in':
            $answers[] = textOfString($made->nameIn((int) inputLine()));
            break;
    }
}
echo implode("\n", $answers), "\n";
