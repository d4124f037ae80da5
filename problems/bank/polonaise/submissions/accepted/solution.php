<?php
declare(strict_types=1);

class ListNode
{
    public function __construct(
        public int $val = 0,
        public ?ListNode $next = null,
    ) {}
}

function polonaise(?ListNode $row): ?ListNode
{
    $dancers = [];
    for (; $row !== null; $row = $row->next) $dancers[] = $row;
    $before = $end = new ListNode();
    for ($front = 0, $back = count($dancers) - 1; $front <= $back; $front++, $back--) {
        $end = $end->next = $dancers[$front];
        if ($front < $back) $end = $end->next = $dancers[$back];
    }
    $end->next = null;
    return $before->next;
}

// You need not look below this line: it reads the input and prints the answer.
function inputLine(): string
{
    return rtrim((string) fgets(STDIN), "\r\n");
}

function readLinkedList(): ?ListNode
{
    static $kept = []; // until the end, since PHP frees a long list by recursion
    inputLine(); // how many there are
    $words = preg_split('/ /', inputLine(), -1, PREG_SPLIT_NO_EMPTY);
    $nodes = array_map(fn($word) => new ListNode((int) $word), $words);
    foreach ($nodes as $at => $node) $node->next = $nodes[$at + 1] ?? null;
    $kept[] = $nodes;
    return $nodes[0] ?? null;
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

function textOfInt(mixed $value): string
{
    checkType(is_int($value), 'int', $value);
    return (string) $value;
}

function textOfLinkedList(mixed $head): string
{
    [$words, $seen] = [[], []];
    for ($node = $head; $node !== null; $node = $node->next) {
        checkType($node instanceof ListNode, 'ListNode', $node);
        $words[] = (string) $node->val;
        if (isset($seen[spl_object_id($node)])) rejectReturned("list has a cycle: it comes back to the node with the value $node->val");
        $seen[spl_object_id($node)] = $node;
    }
    return count($words) . "\n" . implode(' ', $words);
}

$row = readLinkedList();
echo textOfLinkedList(polonaise($row)), "\n";
